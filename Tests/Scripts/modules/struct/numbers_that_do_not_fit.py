import struct

for code in "efd":
    for number in (65536, 65536.0, 10**39, 10**400, "x"):
        try:
            struct.pack(f"<{code}", number)
        except (struct.error, OverflowError) as error:
            print(code, type(error).__name__, error)

# expect: e error int too large to convert
# expect: e OverflowError float too large to pack with e format
# expect: e error int too large to convert
# expect: e error required argument is not a float
# expect: e error required argument is not a float
# expect: f error int too large to convert
# expect: f error required argument is not a float
# expect: f error required argument is not a float
# expect: d error required argument is not a float
# expect: d error required argument is not a float
