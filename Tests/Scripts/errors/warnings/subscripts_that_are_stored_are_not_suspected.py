def store():
    None[0] = 1
    (1)[0] += 1
    del "text"["a"], {1}[0]
    for [5][""], (3)[0] in []:
        pass


print("stored")
# expect: stored
