for i in range(3):
    try:
        raise ValueError(i)
    finally:
        print("finally", i)  # expect: finally 0
        break
print("after")  # expect: after
