"""1.2  Unpacking and packing

The left side of an assignment can have the shape of the right side: each name takes its part. A star collects
what is left over. In a call and in a display the star does the opposite and spreads things out.

Try
    %step examples/01_2_unpacking.py   watch the right side being finished before the first name is bound
    %refs rest                         the list that a star made belongs to one name only
    %step swap("tea", "milk")          `e` shows the tuple between the two sides
"""

# One name for each item, whatever kind of iterable it is.
red, green, blue = (255, 128, 0)
x, y = "no"
print(red, green, blue, x, y)

# The star takes the rest, possibly nothing, always as a list.
head, *rest = [10, 20, 30, 40]
*start, tail = "route"
#: The star takes what the other names leave over, and always makes a new list for it.
#? The only item goes to `only`. What does `nothing` get?
#= nothing
only, *nothing = ["alone"]
print(head, rest, start, tail, only, nothing)

# Shapes nest.
name, (width, height), *tags = ["window", (3, 4), "glass", "wood"]
print(name, width, height, tags)


# Both sides can change places because the right side is finished first.
def swap(one, other):
    one, other = other, one
    return one, other


#: %call swap("tea", "milk")
#: Inside, `other, one` first makes a tuple of two references. Only then are the names on the
#: left bound, one after the other.
#? No third name helps with the exchange. What comes out?
print(swap("tea", "milk"))
rank = {"gold": 1, "silver": 2}
#: %draw rank
#: Both values are fetched before the first key is stored to.
#? What is rank after this line?
#= rank
rank["gold"], rank["silver"] = rank["silver"], rank["gold"]
print(rank)

# In a loop the pattern stands after `for`.
for city, (degrees, *sky) in [("Oslo", (4, "snow")), ("Rome", (19, "sun", "wind"))]:
    print(city, degrees, sky)


# In a definition the star packs arguments up; in a call it takes them apart.
def order(dish, *extras, size="small", **wishes):
    print(f"{size} {dish}", extras, wishes)


order("soup")
order("soup", "bread", "salt", size="large", spoon="wooden")
extras = ["bread", "butter"]
wishes = {"size": "medium", "table": 7}
#: %call order("stew", *extras, "pepper", **wishes)
#: The stars of the call spread a list and a dictionary out. The stars of the definition pack up
#: again what has no parameter of its own.
#? Where do "pepper" and "table" end up?
order("stew", *extras, "pepper", **wishes)

# In displays, later keys win.
defaults = {"colour": "grey", "pages": 1}
chosen = {**defaults, "pages": 12}
#: %draw defaults chosen
#: A display in braces makes a new dictionary and copies the references into it. The later of
#: two equal keys wins.
#? Has defaults 12 pages now as well?
#= defaults["pages"]
print(chosen, defaults | {"colour": "blue"}, [0, *range(3), *"ab"], (*extras, *extras))

# What does not fit is an error, and says why.
for attempt in ("a, b = 1", "a, b, c = 'no'", "a, *b, c = [1]", "order(*5)", "order('tea', size='s', **{'size': 'l'})"):
    try:
        exec(attempt)
    except (TypeError, ValueError) as error:
        print(f"{attempt:45}{type(error).__name__}: {error}")
