def middle():
    print("middle")
    return 5

print(1 < middle() < 10)
# expect: middle
# expect: True
print(10 < middle() < 20)
# expect: middle
# expect: False
