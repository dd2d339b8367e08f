d = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2):
    del d[i]
for i in range(2000, 2010):
    d[i] = -i
print(len(d), d[999], 998 in d, list(d)[:3], list(d)[-2:], sum(d.values()))
# expect: 510 998001 False [1, 3, 5] [2008, 2009] 166646455
