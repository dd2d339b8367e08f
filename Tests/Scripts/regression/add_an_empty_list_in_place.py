first = second = []
first += []
second += ()
print(first, second)  # expect: [] []
