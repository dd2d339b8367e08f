def make():
    global made
    made = "made"

make()
print(made)  # expect: made
