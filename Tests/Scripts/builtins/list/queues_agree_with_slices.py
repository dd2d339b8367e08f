# Items come and go at either end and in the middle; a list made of slices tells what must be there.
import random

chance = random.Random(5)
for size in (0, 3, 31, 32, 33, 200, 1000):
    items = list(range(size))
    model = items[:]
    for step in range(1500):
        place = chance.choice((0, 0, 1, len(model) // 3, len(model) // 2, len(model), -1, -2))
        action = chance.randrange(8)
        if action <= 1 and model:
            place = min(max(place, -len(model)), len(model) - 1)
            assert items.pop(place) == model[place]
            model = model[:place] + model[place:][1:] if place >= 0 else model[:place] + model[len(model) + place + 1:]
        elif action <= 3:
            items.insert(place, step)
            model = model[:place] + [step] + model[place:]
        elif action == 4:
            items.append(-step)
            model = model + [-step]
        elif action == 5 and len(model) > 60:
            count = chance.randrange(5)
            del items[:count]
            model = model[count:]
        elif action == 6 and step % 50 == 0:
            items.extend(range(70))
            model = model + list(range(70))
        elif action == 7 and step % 100 == 0:
            items.sort()
            model = sorted(model)
        assert items == model, (size, step)
    copy = items[:]
    items.clear()
    items.append(1)
    print(size, len(copy) == len(model), items)

# expect: 0 True [1]
# expect: 3 True [1]
# expect: 31 True [1]
# expect: 32 True [1]
# expect: 33 True [1]
# expect: 200 True [1]
# expect: 1000 True [1]
