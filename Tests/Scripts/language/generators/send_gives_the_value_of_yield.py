def averager():
    total = count = 0
    average = None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count

a = averager()
print(next(a))  # expect: None
print(a.send(10), a.send(20), a.send(60))  # expect: 10.0 15.0 30.0
