attempts = 0
while True:
    try:
        attempts += 1
        if attempts < 3:
            raise OSError("busy")
        break
    except OSError as error:
        print(attempts, error)
# expect: 1 busy
# expect: 2 busy
print("done after", attempts)  # expect: done after 3
