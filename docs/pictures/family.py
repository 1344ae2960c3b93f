class Person:
    def __init__(self, name):
        self.name = name
        self.friend = None


class Speaker:
    def speak(self):
        return "..."


class Loud(Speaker):
    pass


class Polite(Speaker):
    pass


class Host(Loud, Polite):
    pass


ada = Person("Ada")
alan = Person("Alan")
ada.friend = alan
alan.friend = ada
party = [ada, alan]
guest = ada
del ada, alan
party.clear()
guest = None

import gc

gc.collect()
