"""What sysconfig tells of how the interpreter was built: nothing was compiled for extension modules."""

build_time_vars = {
    "ABIFLAGS": "",
    "EXT_SUFFIX": "",
    "MULTIARCH": "x86_64-linux-gnu",
    "Py_DEBUG": 0,
    "Py_GIL_DISABLED": 0,
    "SOABI": "",
    "VERSION": "3.14",
    "WITH_DOC_STRINGS": 1,
    "HAVE_FORK": 1,
}
