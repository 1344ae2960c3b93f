# exit: 1
print("never")
if True:
print("not indented")
