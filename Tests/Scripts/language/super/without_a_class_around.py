def no_argument():
    super()


def one_argument(self):
    super()


for call in (no_argument, lambda: one_argument(1)):
    try:
        call()
    except RuntimeError as error:
        print(error)

# expect: super(): no arguments
# expect: super(): __class__ cell not found
