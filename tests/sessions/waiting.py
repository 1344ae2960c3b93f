class Door:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        print('the door closes')

def risky(divisor):
    with Door() as door:
        try:
            return 1 // divisor
        except (ValueError, TypeError):
            print('a wrong value')
        finally:
            print('finally')

try:
    with Door() as outer, Door() as inner:
        risky(2)
        risky(0)
except ZeroDivisionError as error:
    print('caught', error)
