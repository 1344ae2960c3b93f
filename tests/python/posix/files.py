# os on the native module: folders, links, times, descriptors, errors with their file names.
import errno
import glob
import os
import pathlib
import shutil
import stat
import tempfile

folder = tempfile.mkdtemp()
os.chdir(folder)


def attempt(what, function, *arguments, **keywords):
    try:
        print(what, "->", repr(function(*arguments, **keywords)))
    except Exception as error:
        number = getattr(error, "errno", None)
        print(what, "!!", type(error).__name__, number, str(error).replace(folder, "FOLDER"))


os.mkdir("a")
os.makedirs("a/b/c")
attempt("mkdir", os.mkdir, "a")
attempt("rmdir", os.rmdir, "a")
attempt("remove", os.remove, "none")
attempt("rename", os.rename, "none", "other")
attempt("listdir", os.listdir, "none")
attempt("null", os.stat, "a\0b")
attempt("type", os.stat, 1.5)
attempt("type", os.mkdir, None)
with open("a/x.txt", "w") as f:
    f.write("hello")
os.symlink("x.txt", "a/link")
os.link("a/x.txt", "a/hard")
print(os.readlink("a/link"), os.path.islink("a/link"), os.stat("a/x.txt").st_nlink)
print(sorted(os.listdir("a")), sorted(os.listdir(b"a")))
with os.scandir("a") as entries:
    for entry in sorted(entries, key=lambda entry: entry.name):
        print(entry, entry.path, entry.is_dir(), entry.is_file(follow_symlinks=False), entry.is_symlink())
os.utime("a/x.txt", (10, 20))
print(os.stat("a/x.txt").st_mtime, os.stat("a/x.txt").st_atime_ns)
os.utime("a/x.txt", ns=(5, 1_500_000_000))
status = os.stat("a/x.txt")
print(status.st_mtime, status.st_size, status[6], len(status), stat.S_ISREG(status.st_mode))
os.chmod("a/x.txt", 0o640)
print(stat.filemode(os.stat("a/x.txt").st_mode), oct(stat.S_IMODE(os.lstat("a/x.txt").st_mode)))
print(os.access("a/x.txt", os.R_OK), os.access("none", os.F_OK), os.path.samefile("a/x.txt", "a/hard"))
os.replace("a/hard", "a/moved")
for top, folders, files in os.walk("a"):
    print(top, sorted(folders), sorted(files))
print(sorted(glob.glob("a/*")), sorted(glob.glob("**/*.txt", recursive=True)))
print(sorted(str(path) for path in pathlib.Path("a").rglob("*")))
shutil.copytree("a", "copy")
print(sorted(os.listdir("copy")), pathlib.Path("copy/x.txt").read_text())
number = os.open("raw", os.O_RDWR | os.O_CREAT)
print(os.write(number, b"0123456789"), os.lseek(number, 2, os.SEEK_SET), os.read(number, 3), os.pread(number, 2, 8))
os.ftruncate(number, 4)
print(os.fstat(number).st_size, os.isatty(number), os.get_inheritable(number))
other = os.dup(number)
os.close(number)
print(os.lseek(other, 0, os.SEEK_CUR))
os.close(other)
attempt("closed", os.close, other)
r, w = os.pipe()
os.write(w, b"through")
os.close(w)
print(os.read(r, 100), os.read(r, 100))
os.close(r)
here = os.open(".", os.O_RDONLY)
print(os.stat("raw", dir_fd=here).st_size, sorted(os.listdir(here))[:2])
os.unlink("raw", dir_fd=here)
os.close(here)
print(os.path.exists("raw"), os.strerror(errno.ENOENT), errno.errorcode[2])
os.environ["VIVARIUM_TEST"] = "ä"
print(os.environ["VIVARIUM_TEST"], os.environb[b"VIVARIUM_TEST"], os.getenv("VIVARIUM_NONE", "default"))
del os.environ["VIVARIUM_TEST"]
print(os.fsencode("ä\udc80"), ascii(os.fsdecode(b"\xff")), os.fspath(pathlib.Path("x/y")))
attempt("fspath", os.fspath, 3)
child = os.fork()
if child == 0:
    os._exit(7)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
attempt("wait", os.waitpid, -1, 0)
print(os.path.normpath("/a/./b//../c"), os.path.splitroot("//x/y"), len(os.urandom(5)), os.cpu_count() > 0)
print(os.terminal_size((80, 24)), os.get_exec_path({"PATH": "/x:/y"}))
os.chdir("/")
shutil.rmtree(folder)
print(os.path.exists(folder))
