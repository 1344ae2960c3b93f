# Exceptions of modules can be referred to weakly, those that are built in cannot.
import binascii
import io
import queue
import signal
import socket
import ssl
import struct
import weakref
import zlib

for made in [binascii.Error(), zlib.error("x"), struct.error(), queue.Empty(), socket.gaierror(), socket.herror(1, "x"),
             ssl.SSLZeroReturnError(), signal.ItimerError(), io.UnsupportedOperation("read")]:
    reference = weakref.ref(made)
    made.more = 1
    print(type(made).__name__, reference() is made, hasattr(made, "__weakref__"))

for made in [ValueError(), OSError(), StopIteration()]:
    try:
        weakref.ref(made)
    except TypeError as error:
        print(error)
