# strftime, asctime and mktime: every directive with flags and widths, and time tuples that are none.
import os
import time

os.environ["TZ"] = "EST5EDT,M3.2.0,M11.1.0"
time.tzset()
letters = "aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYZ%fQ"
moments = [(2024, 2, 29, 0, 5, 9, 3, 60, 0), (1999, 12, 31, 23, 59, 59, 4, 365, 0), (2005, 1, 1, 12, 0, 0, 5, 1, 0),
           (7, 7, 4, 13, 1, 1, 2, 185, 1), (2021, 1, 3, 6, 7, 8, 6, 3, -1), (2008, 12, 29, 0, 0, 61, 0, 364, 0)]
for moment in moments:
    print([time.strftime("%" + letter, moment) for letter in letters], time.asctime(moment))
for flags in ("_", "-", "0", "^", "#", "10", "_10", "010", "-10", "^12", "E", "O", "#10"):
    print(repr(flags), [time.strftime("%" + flags + letter, moments[0]) for letter in "aAbBdeHjkmpPYyuZ"])
print([time.strftime(text, moments[0]) for text in ("", "%", "a%", "%%%", "% d", "%é", "é%dé")])


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


good = list(moments[0])
for place, value in [(0, 10**10), (0, -10**10), (0, "x"), (1, 13), (1, -1), (1, 0), (2, 32), (2, -1), (2, 0), (3, 24), (3, -1), (4, 60),
                     (5, 62), (6, -2), (6, 7), (7, 367), (7, -1), (7, 0), (8, 5), (8, -5), (0, 1.5)]:
    changed = list(good)
    changed[place] = value
    for function in (lambda t: time.strftime("%Y-%m-%d %j %w", t), time.asctime):
        attempt(lambda: function(tuple(changed)))
for value in ((), (1,) * 8, (1,) * 10, [1] * 9, "abcdefghi", 5, None):
    for function in (time.asctime, time.mktime, lambda t: time.strftime("%Y", t)):
        attempt(lambda: function(value))
attempt(lambda: time.strftime(5))
attempt(lambda: time.strftime())
print(time.strptime("2024-02-29 13:14:15", "%Y-%m-%d %H:%M:%S"), time.clock_getres(time.CLOCK_MONOTONIC) > 0)
attempt(lambda: time.strptime("2024", "%m"))
attempt(lambda: time.clock_gettime("a"))
attempt(lambda: time.clock_gettime(99))
attempt(lambda: time.clock_settime_ns(0, 1.5))
