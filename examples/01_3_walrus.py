"""1.3  The walrus: a name given inside an expression

`:=` binds a name and is worth what it bound. It saves computing twice, and writing a line before a loop that is
written again at the loop's end. The name belongs to the function around it, even inside a comprehension.

Try
    %step examples/01_3_walrus.py   `e` stops where the name is bound, in the middle of the line
    %step longest("a bb ccc")       the name exists before the condition has been decided
"""


# Without it the length is computed twice, or needs a line of its own.
def describe(text):
    #: %draw
    #: The name is bound in the middle of the condition, before `>` is decided.
    #? The text is too short for the branch. Does length exist all the same?
    #= length
    if (length := len(text)) > 12:
        return f"{text[:9]}… ({length} letters)"
    return text


print(describe("short"))
print(describe("considerably longer"))

# A loop that reads until there is nothing more.
pages = iter(["title", "contents", "chapter one", ""])
while page := next(pages):
    print("read", page)
print("stopped at", repr(page))


# In a comprehension: computed once, tested, and used.
def parse(text):
    print("  parsing", text)
    return int(text) if text.isdigit() else None


#: `text` is a variable of the comprehension and goes with it. `:=` binds in the scope around,
#: so that number stays.
#? When the list is ready: is number the last one that was kept, or the last that was tried?
#= number
numbers = [number for text in "7 up 12 pins".split() if (number := parse(text)) is not None]
#: %comprehension
#: In each turn the condition comes first and binds number. Only then the expression on the left
#: is evaluated, if at all.
print(numbers, "and the last text parsed gave", number)


def longest(sentence):
    best = ""
    if any(len(found := word) > 3 for word in sentence.split()):
        #: %draw
        #: The generator inside any() is a function of its own. Its `:=` reached out and bound
        #: `found` in this frame.
        #? any() stopped at the first word that was long enough. How long is `found`?
        #= len(found)
        best = found
    return best or "no long word"


print(longest("a bb cccc ddddd"), "|", longest("a bb ccc"))

# A running total, kept by the expression itself.
total = 0
#: Everything is evaluated from left to right: the list first, and then the total behind it.
#? Does the second argument show the old total or the new one?
print([total := total + amount for amount in (5, 10, 20)], total)

# It needs brackets where a plain assignment could be meant.
for attempt in ("y := 1", "(y := 1)", "print(z := 2)", "a.b := 3", "[i := 0 for i in range(3)]"):
    try:
        compile(attempt, "<lesson>", "exec")
        print(f"{attempt:30}fine")
    except SyntaxError as error:
        print(f"{attempt:30}{error.msg}")
