seed = 9
def random(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n

d, model, wrong = {}, [], 0
for turn in range(4000):
    key, what = random(60), random(6)
    found = [i for i, (k, v) in enumerate(model) if k == key]
    if what < 3:
        d[key] = turn
        if found: model[found[0]] = (key, turn)
        else: model.append((key, turn))
    elif what == 3:
        wrong += d.pop(key, None) != (model.pop(found[0])[1] if found else None)
    elif what == 4:
        wrong += d.get(key) != (model[found[0]][1] if found else None)
    elif model and turn % 7 == 0:
        wrong += d.popitem() != model.pop()
    wrong += len(d) != len(model)
    if turn % 100 == 0:
        wrong += list(d.items()) != model
print(wrong, len(d), list(d.items()) == model)  # expect: 0 43 True
