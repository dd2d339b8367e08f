print("hello".startswith("he"), "hello".startswith(("x", "he")), "hello".startswith("l", 2), "hello".startswith(""), "hello".startswith("hello!"))
# expect: True True True True False
print("hello".endswith("lo"), "hello".endswith(("x", "o")), "hello".endswith("l", 0, 4))
# expect: True True True
try:
    "a".startswith(5)
except TypeError as error:
    print(error)  # expect: startswith first arg must be str or a tuple of str, not int
