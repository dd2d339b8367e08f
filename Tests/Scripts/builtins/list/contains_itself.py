a = [1]
a.append(a)
print(a, len(a), a[1][1][0], a in a)  # expect: [1, [...]] 2 1 True
d = {}
d["self"] = d
t = ([],)
t[0].append(t)
print(d, t)  # expect: {'self': {...}} ([(...)],)
