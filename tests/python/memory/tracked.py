# What the collector tracks, and what leaves its sight.
import gc


class NoSlots:
    __slots__ = ()


class Integer(int):
    pass


print(*map(gc.is_tracked, ({}, {"a": 1}, {"a": []}, [], (), "a", 1, None, set(), frozenset())))
print(*map(gc.is_tracked, (NoSlots(), Integer(), len, lambda: 0, gc, int, NoSlots, type)))
plain = (1, "a", (2.5, None))
holding = (1, [])
of_dict = ({},)
deep = ((((1,),),),)
mutable = (((([],),),),)
gc.collect()
gc.collect()
print(*map(gc.is_tracked, (plain, plain[2], holding, of_dict, mutable)))
del plain, holding
values = [tuple([number, str(number)]) for number in range(1000)]
gc.collect()
print(sum(map(gc.is_tracked, values)), gc.is_tracked(values))
# Out of sight or not: what is in a cycle is found.
values.append((values,))
before = gc.collect()
del values
print(gc.collect() >= 2, before)
