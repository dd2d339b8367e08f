def numbers(name):
    try:
        yield 1
        yield 2
    finally:
        print("closed", name)


for number in numbers("header"):
    break
print("after the loop")
for index, number in enumerate(numbers("enumerated")):
    break
print("after enumerate")
shared = numbers("shared")


def get():
    return shared


for number in get():
    break
print("goes on", next(shared), list(shared))
# expect: closed header
# expect: after the loop
# expect: closed enumerated
# expect: after enumerate
# expect: closed shared
# expect: goes on 2 []
