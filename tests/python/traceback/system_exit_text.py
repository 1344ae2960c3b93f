# exit: 1
# SystemExit with a text prints it to stderr.
import sys

print("before")
sys.exit("could not go on")
