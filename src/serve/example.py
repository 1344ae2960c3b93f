# Change this program, then run it and watch.
def add(names, name):
    names.append(name)
    return names


first = ["Ada"]
second = add(first, "Grace")
print(first is second, first)
