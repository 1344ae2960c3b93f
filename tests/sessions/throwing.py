def patient():
    while True:
        try:
            yield
        except ValueError as error:
            print(error)

steps = patient()
next(steps)
steps.throw(ValueError('no'))
next(steps)
steps.close()
done = True
