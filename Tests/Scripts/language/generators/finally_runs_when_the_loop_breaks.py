def g():
    try:
        yield 1
        yield 2
    finally:
        print("cleaned")

for x in g():
    print(x)
    break
# expect: 1
# expect: cleaned
print("after")  # expect: after
