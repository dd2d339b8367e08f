class Local:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("gone", self.number)


def descend(number):
    local = Local(number)
    if number:
        descend(number - 1)
    raise ValueError


try:
    descend(2)
except ValueError as error:
    print("handled")

# expect: handled
# expect: gone 0
# expect: gone 1
# expect: gone 2
