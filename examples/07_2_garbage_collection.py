"""7.2  The cycle collector

Objects that hold each other never reach a count of zero. The collector looks for groups in which every reference comes
from inside the group, and frees them. Objects are young at first and are looked at often; what survives is looked at
less.

Try
    %gc                     the generations, and what a collection would find
    %gc collect             the arithmetic: count, minus references from inside, leaves nothing from outside
    %refs ring              the name holds one node; the others are held by the ring
    %step examples/07_2_garbage_collection.py
"""

import gc
import weakref

gc.disable()  # so that nothing is collected but by hand


class Node:
    def __init__(self, name):
        self.name, self.other = name, None

    def __repr__(self):
        return f"Node({self.name})"


def pair():
    left, right = Node("left"), Node("right")
    left.other, right.other = right, left
    return left


gc.collect()
ring = pair()
seen = weakref.ref(ring)
del ring
print("without a name, but alive:", seen())
#: %gc
#: The collector takes each count and subtracts the references that come from inside the group.
#: What is left comes from outside.
#? Nothing from outside holds these nodes. What does the weak reference say afterwards?
print("collected:", gc.collect() > 0, "| now:", seen())

# Held from outside by one reference, the whole group stays.
ring = pair()
gc.collect()
#: %why ring.other
#: A collection has just run. One node has a name, and from there the other can be reached.
#? Are both still there?
print(ring, ring.other, ring.other.other is ring)


# A finaliser in a cycle runs once; it may even save the object.
class Phoenix(Node):
    saved = []

    def __del__(self):
        print("  __del__ of", self.name)
        Phoenix.saved.append(self)


bird = Phoenix("bird")
bird.other = bird
del bird
#: %gc
#: The bird holds itself, and nothing else does. Before anything is freed, finalisers are
#: called, and then the counts are looked at once more.
#? Does the bird have a last word?
gc.collect()
#: %why Phoenix.saved[0]
#: The finaliser put the object into a list, so that it was held from outside again, and stayed.
#? Who was saved?
print("saved:", Phoenix.saved)
Phoenix.saved[0].other = Phoenix.saved[0]
Phoenix.saved.clear()
gc.collect()
print("the second time it went without a word")

# Who holds whom.
print(ring in gc.get_referents({"k": ring}), any(holder is vars(ring.other) or holder is ring.other for holder in gc.get_referrers(ring)))
print("tracked:", [gc.is_tracked(thing) for thing in (1, "text", [], ring)])


# What happens round a collection.
def watch(phase, info):
    print(f"  {phase} of generation {info['generation']}", f"collected {info['collected']}" if phase == "stop" else "")


gc.callbacks.append(watch)
loop = []
loop.append(loop)
del loop
#: %gc
#: The list that holds itself is new, so it is in the youngest generation. Looking there is
#: enough, and cheap.
#? What are the callbacks told?
gc.collect(0)
gc.callbacks.remove(watch)

# Kept for looking at instead of freed.
gc.set_debug(gc.DEBUG_SAVEALL)
lost = Node("lost")
lost.other = lost
del lost
gc.collect()
gc.set_debug(0)
print("garbage:", [thing for thing in gc.garbage if isinstance(thing, Node)])
gc.garbage.clear()

# Frozen objects are left out of every search.
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
gc.set_threshold(500, 5, 5)
print(gc.get_threshold(), gc.isenabled())
gc.enable()

# Cycles that are easily made without meaning to.
ring.callback = lambda: ring
parent = {"children": []}
parent["children"].append({"parent": parent})
del ring, parent
