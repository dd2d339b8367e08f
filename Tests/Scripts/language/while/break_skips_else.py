n = 0
while True:
    n += 1
    if n == 3:
        break
else:
    print("never")
print(n)  # expect: 3
