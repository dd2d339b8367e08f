def name():
    return "hello"


print(name() is "".join(["hel", "lo"]))  # expect: False
word = "hello"
print(name() is word)  # expect: True
sentence = "hello world!"
print((lambda: "hello world!")() is sentence)  # expect: True
