for i in range(3):
    try:
        if i == 1:
            raise ValueError
        print("body", i)
    finally:
        continue
# expect: body 0
# expect: body 2
print("after")  # expect: after
