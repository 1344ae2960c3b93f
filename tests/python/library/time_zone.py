# The local time zone: TZ, tzset, local times that are skipped or come twice.
import os
import time

for name in ("UTC", "EST+05EDT,M4.1.0,M10.5.0", "<+03>-3", "XYZ5", "nonsense", "", "AEST-10AEDT,M10.1.0,M4.1.0/3",
             "CET-1CEST,M3.5.0,M10.5.0/3"):
    os.environ["TZ"] = name
    time.tzset()
    print(repr(name), time.timezone, time.altzone, time.daylight, time.tzname)
    for seconds in (0, 1e9, 1.72e9, 4e9):
        local = time.localtime(seconds)
        print("  ", tuple(local)[:6], local.tm_isdst, local.tm_zone, local.tm_gmtoff, time.mktime(local) == seconds)

os.environ["TZ"] = "EST5EDT,M3.2.0,M11.1.0"
time.tzset()
for is_summer in (-1, 0, 1):
    moments = [(2024, 11, 3, 1, 30), (2024, 3, 10, 2, 30), (2024, 7, 1, 12, 0), (2024, 1, 1, 12, 0)]
    print(is_summer, [time.mktime((*moment, 0, 0, 0, is_summer)) for moment in moments])
    print(time.strftime("%Z|%z|%H", (2024, 7, 1, 12, 0, 0, 0, 183, is_summer)))
print(time.strftime("%Z", time.localtime(1e9)), time.ctime(0), time.strftime("%c", time.localtime(0)))
import datetime
print(datetime.datetime.fromtimestamp(1e9).astimezone(), datetime.datetime(2024, 11, 3, 1, 30, fold=1).timestamp())
