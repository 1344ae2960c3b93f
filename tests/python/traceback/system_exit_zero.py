# sys.exit() without an argument is success.
import sys

try:
    sys.exit()
except SystemExit as error:
    print("caught", error.code, error.args)
sys.exit(0)
