# exit: 3
# SystemExit carries the exit code.
try:
    raise SystemExit(3)
finally:
    print("finally runs")
