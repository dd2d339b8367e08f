def say(value):
    print("say", value)
    return value

print(say(0) and say(1))
# expect: say 0
# expect: 0
print(say(1) or say(2))
# expect: say 1
# expect: 1
