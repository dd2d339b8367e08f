def numbers():
    yield 1
    raise ValueError("inside")

for n in numbers():
    print(n)
# expect: 1
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "generator.py", line 5, in <module>
# expect-stderr:     for n in numbers():
# expect-stderr:              ~~~~~~~^^
# expect-stderr:   File "generator.py", line 3, in numbers
# expect-stderr:     raise ValueError("inside")
# expect-stderr: ValueError: inside
