def driven(function):
    def run(*args, **kwargs):
        body = function(*args, **kwargs)
        sent = None
        while True:
            try:
                sent = body.send(sent)
            except StopIteration as stop:
                return stop.value
    for name in ("__name__", "__qualname__", "__doc__", "__module__"):
        setattr(run, name, getattr(function, name))
    return run


class back:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        value = self.value
        del self.value
        return (yield value)


class each:
    def __init__(self, iterable):
        self.iterator = iter(iterable)

    def __aiter__(self):
        return self

    async def __anext__(self):
        await back(None)
        try:
            return await back(next(self.iterator))
        except StopIteration:
            pass
        del self.iterator
        raise StopAsyncIteration


class entered:
    def __init__(self, manager):
        self.manager = manager
        type(manager).__enter__, type(manager).__exit__

    async def __aenter__(self):
        return await back(type(self.manager).__enter__(self.manager))

    async def __aexit__(self, *exception):
        await back(None)
        return await back(type(self.manager).__exit__(self.manager, *exception))


@driven
async def program():
    global bad, error, show

    @driven
    async def show(value, *specs):
        async for spec in each(await back(specs)):
            try:
                await back((await back(print))(await back(f'{await back(spec)!r}: {await back((await back(format))(await back(value), await back(spec)))!r}'), end=await back('  ')))
                await back(None)
            except await back((await back(ValueError), await back(TypeError), await back(OverflowError))) as error:
                await back((await back(print))(await back(f'{await back(spec)!r}! {await back(error)}'), end=await back('  ')))
                await back(None)
            await back(None)
        await back(None)
        await back((await back(print))())
        await back(None)
    await back(None)
    await back((await back(show))(await back(42), await back(''), await back('d'), await back('5'), await back('<5'), await back('>5'), await back('^5'), await back('=5'), await back('05'), await back('+'), await back('-'), await back(' '), await back('+05'), await back('x'), await back('X'), await back('o'), await back('b'), await back('#x'), await back('#X'), await back('#o'), await back('#b'), await back('#06x'), await back('c'), await back('e'), await back('f'), await back('g'), await back('%'), await back('.2f'), await back(','), await back('_'), await back('08,'), await back('n'), await back('*^9'), await back('<<4'), await back('s'), await back('.2'), await back('_x'), await back(',x'), await back('#,d')))
    await back(None)
    await back((await back(show))(await back(-await back(42)), await back(''), await back('5'), await back('<5'), await back('^6'), await back('=5'), await back('05'), await back('+'), await back(' '), await back('x'), await back('#b'), await back('=+6'), await back('*=6'), await back('010,'), await back('%'), await back('c')))
    await back(None)
    await back((await back(show))(await back(1234567890), await back(','), await back('_'), await back('_b'), await back('_x'), await back('_o'), await back('015,'), await back('015_'), await back('>20,'), await back('e'), await back('.3e'), await back('g'), await back('.12g'), await back('020,d'), await back('#_x'), await back(',.2f'), await back('_.1f')))
    await back(None)
    await back((await back(show))(await back(await back(2) ** await back(70)), await back(''), await back(','), await back('x'), await back('_x'), await back('e'), await back('.0f'), await back('30'), await back('c'), await back('b')))
    await back(None)
    await back((await back(show))(await back(0), await back(''), await back('05'), await back('+'), await back('x'), await back('#x'), await back('e'), await back('%'), await back('c'), await back(','), await back('b')))
    await back(None)
    await back((await back(show))(await back(3.14159), await back(''), await back('f'), await back('.2f'), await back('.0f'), await back('10.3f'), await back('<10.3f'), await back('+.1f'), await back(' .2f'), await back('e'), await back('.2e'), await back('E'), await back('g'), await back('.3g'), await back('G'), await back('%'), await back('.1%'), await back('010.2f'), await back('n'), await back('.10'), await back('.2'), await back('#.0f'), await back('s'), await back('d'), await back('x'), await back('=+10.2f'), await back('z.1f'), await back(',.3f'), await back('_.5f'), await back('.'), await back('*^12.3f')))
    await back(None)
    await back((await back(show))(await back(-await back(0.0)), await back(''), await back('f'), await back('z.1f'), await back('+'), await back('.0e'), await back('g'), await back('%'), await back('05')))
    await back(None)
    await back((await back(show))(await back(1234567.891), await back(''), await back(','), await back('_'), await back(',.2f'), await back('015,.1f'), await back('e'), await back('g'), await back('.3g'), await back('.10g'), await back('n'), await back('%'), await back('.0f'), await back('020,.2f'), await back('.0%'), await back(',.4g')))
    await back(None)
    await back((await back(show))(await back(1e-07), await back(''), await back('f'), await back('e'), await back('g'), await back('.3f'), await back('.10f'), await back('%'), await back('.2'), await back('r')))
    await back(None)
    await back((await back(show))(await back(1e+22), await back(''), await back('f'), await back('e'), await back('g'), await back(','), await back('.3'), await back('G'), await back('n')))
    await back(None)
    await back((await back(show))(await back((await back(float))(await back('inf'))), await back(''), await back('f'), await back('5'), await back('05'), await back('+'), await back('F'), await back('e'), await back('%'), await back(','), await back('g'), await back('>6')))
    await back(None)
    await back((await back(show))(await back((await back(float))(await back('nan'))), await back(''), await back('f'), await back('F'), await back('6'), await back('06'), await back('+'), await back('%'), await back('E')))
    await back(None)
    await back((await back(show))(await back(0.1), await back('.20f'), await back('.17g'), await back('.55f'), await back('.1e'), await back('.0e'), await back('.30'), await back('a')))
    await back(None)
    await back((await back(show))(await back(2.5), await back('.0f'), await back('.0e'), await back('.0g'), await back('.1'), await back('d'), await back('b')))
    await back(None)
    await back((await back((await back(show))(await back(3.5), await back('.0f'))), await back((await back(show))(await back(0.5), await back('.0f'))), await back((await back(show))(await back(1.5), await back('.0f'))), await back((await back(show))(await back(99.995), await back('.2f'))), await back((await back(show))(await back(999999.5), await back('g'), await back('.6g'), await back('.7g')))))
    await back(None)
    await back((await back(show))(await back('text'), await back(''), await back('s'), await back('10'), await back('<10'), await back('>10'), await back('^10'), await back('*^10'), await back('.2'), await back('10.2'), await back('d'), await back('=10'), await back('+'), await back(','), await back('05'), await back(' '), await back('x'), await back('_'), await back('#'), await back('é>8')))
    await back(None)
    await back((await back((await back(show))(await back(''), await back('5'), await back('*<3'), await back('s'), await back('.0'))), await back((await back(show))(await back('日本'), await back('5'), await back('>6'), await back('.1')))))
    await back(None)
    await back((await back((await back(show))(await back(True), await back(''), await back('d'), await back('5'), await back('x'), await back('s'), await back('+'), await back('f'))), await back((await back(show))(await back(None), await back(''), await back('5'))), await back((await back(show))(await back([await back(1)]), await back(''), await back('5'), await back('s'))), await back((await back(show))(await back(()), await back(''))), await back((await back(show))(await back({}), await back('>4'))), await back((await back(show))(await back(b'x'), await back(''), await back('5')))))
    await back(None)
    await back((await back(show))(await back(await back(1) + await back(2j)), await back(''), await back('.1f'), await back('+'), await back('>12'), await back('e'), await back('g'), await back(','), await back('=10'), await back('05'), await back('%'), await back('n')))
    await back(None)
    await back((await back((await back(show))(await back((await back(object)).__name__), await back('>8'))), await back((await back(show))(await back(1), await back('abc'), await back('5x5'), await back('..2'), await back('{}'), await back('>'), await back('10000000000000000000000'))), await back((await back(show))(await back(1.5), await back('1.5.5'), await back('5 '), await back('.99999999999999999999'))), await back((await back(show))(await back('a'), await back('qq'), await back('ss'), await back('5d5')))))
    await back(None)
    await back((await back(print))(await back((await back(format))(await back(5))), await back((await back(format))(await back('a'))), await back((await back(format))(await back(None))), await back((await back(format))(await back(1.0))), await back((await back(format))(await back([await back(1), await back(2)]))), await back((await back((await back('{:>{w}}')).format))(await back('x'), w=await back(4))), await back((await back((await back('{0:{1}}')).format))(await back(3.14159), await back('.2f'))), await back((await back((await back('{:{}{}}')).format))(await back(5), await back('>'), await back(4))), await back((await back((await back('{0!r:>6}')).format))(await back('a'))), await back((await back((await back('{:}')).format))(await back(7)))))
    await back(None)
    async for bad in each(await back((await back((await back('{:{}}')).format), await back(lambda v: format(v, 5)), await back(lambda v: '{:{:{}}}'.format(v, 1, 2)), await back(lambda v: '{0:{}}'.format(v, 3)), await back(lambda v: '{[}'.format([v])), await back(lambda v: '{0[}'.format([v])), await back(lambda v: '{!}'.format(v)), await back(lambda v: '{!rr}'.format(v)), await back(lambda v: '{0.}'.format(v)), await back(lambda v: '{ 0}'.format(v)), await back(lambda v: '{a.b}'.format(a=v)), await back(lambda v: '{-1}'.format(v)), await back(lambda v: '{0[-1]}'.format([v]))))):
        try:
            await back((await back(print))(await back((await back(bad))(await back(5)))))
            await back(None)
        except await back((await back(ValueError), await back(KeyError), await back(IndexError), await back(TypeError), await back(AttributeError))) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)
program()
