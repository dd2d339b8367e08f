def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print("closed", name)


generator = numbers("deleted")
next(generator)
del generator
print("after del")


def work():
    generator = numbers("local")
    print(next(generator))


work()
print("after return")
print(next(numbers("temporary")))
print(any(n == 1 for n in numbers("inside")))
numbers("never started")
print("end")
# expect: closed deleted
# expect: after del
# expect: 1
# expect: closed local
# expect: after return
# expect: closed temporary
# expect: 1
# expect: closed inside
# expect: True
# expect: end
