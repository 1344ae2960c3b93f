# What the methods and operators of str refuse, and how.
text = "abc"
calls = """'abc'[5]
text['a']
text[1.5]
text[None]
'abc'[::0]
'a' + 1
'a' + b'b'
1 + 'a'
'a' * 'b'
'a' * 1.5
'a' - 'b'
-'a'
'a' % 1
'%d' % 'a'
'%d %d' % 1
'%s' % ()
'%s %s' % (1,)
'%(a)s' % {'b': 1}
'%(a)s' % 5
'%q' % 1
'%' % 1
'%c' % 'ab'
'%c' % -1
'%x' % 1.5
'{}'.format()
'{0} {}'.format(1, 2)
'{} {0}'.format(1, 2)
'{a}'.format()
'{'.format()
'}'.format()
'{:d}'.format('a')
'{:s}'.format(1)
'{!x}'.format(1)
'{0.x}'.format(1)
'{0[k]}'.format([1])
'{:10.3d}'.format(5)
'{:>>10}'.format(5)
'{:,s}'.format('a')
'{:=5}'.format('a')
'abc'.index('z')
'abc'.rindex('z')
'abc'.split('')
'abc'.split(1)
'abc'.partition('')
'abc'.replace('a')
'abc'.replace('a', 1)
'abc'.join([1, 2])
'abc'.join(5)
','.join(['a', None])
'abc'.strip(1)
'abc'.startswith(1)
'abc'.startswith([1])
'abc'.startswith((1,))
'abc'.center()
'abc'.center('5')
'abc'.center(5, 'ab')
'abc'.zfill('a')
'abc'.find()
'abc'.count(1)
'abc'.encode('nonsense')
'é'.encode('ascii')
b'\\xff'.decode()
b'\\xff'.decode('ascii')
'abc'.translate(5)
str.maketrans('ab', 'c')
str.maketrans('ab')
str.maketrans({'ab': 1})
'abc'.expandtabs('a')
1 in 'abc'
'a' < 1
int('a')
ord('')
ord('ab')
ord(5)
chr(-1)
chr(0x110000)
chr('a')
'abc'.nothing
'abc'.upper(1)
str.join('a')
str(b'a', 'nonsense')
str(1, 'ascii')
str('a', 'ascii')
'a'.removeprefix()
'a'.removeprefix(1)
len('a', 'b')
'abc'.format_map()
'{x}'.format_map({})
''.splitlines(1, 2)
'x'.isalpha(1)
sorted('a', 'b')
'a'.__add__(1)
'a'.__mul__('b')
'a'.__contains__(1)
'a'.__getitem__('x')
max('')
'a' @ 'b'
~'a'
float('')""".split("\n")
for call in calls:
    try:
        print(call, "=", repr(eval(call)))
    except Exception as error:
        print(call, "->", type(error).__name__ + ":", error)
for statement in ("text[0] = 'x'", "del text[0]", "text.x = 1", "text += 1", "text -= 'a'", "text[0:1] = 'x'", "del text[:]", "for a, b in text: pass"):
    try:
        exec(statement)
    except Exception as error:
        print(statement, "->", type(error).__name__ + ":", error)
