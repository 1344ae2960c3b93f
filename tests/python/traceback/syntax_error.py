# exit: 1
# A syntax error is reported before anything runs.
print("never")
def f(:
    pass
