# Code of `eval` gives its value while somebody traces.
import sys
def tracer(frame, event, arg): return tracer
sys.settrace(tracer)
print(eval("lambda a: a + 1")(2), eval("3 * 4"))
sys.settrace(None)
