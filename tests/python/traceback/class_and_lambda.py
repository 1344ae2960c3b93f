# exit: 1
# Frames of class bodies, lambdas, comprehensions, generators and methods have names.
class Outer:
    def method(self):
        return [self.step(n) for n in range(2)]

    def step(self, n):
        return (lambda k: self.divide(k))(n)

    @staticmethod
    def divide(k):
        return next(Outer.generate(k))

    @classmethod
    def generate(cls, k):
        class Inner:
            value = 1 / k
        yield Inner.value


Outer().method()
