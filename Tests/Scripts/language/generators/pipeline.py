def numbers(n):
    for i in range(n):
        yield i

def only(predicate, items):
    for item in items:
        if predicate(item):
            yield item

def times(k, items):
    for item in items:
        yield item * k

print(list(times(10, only(lambda x: x % 2, numbers(6)))))  # expect: [10, 30, 50]
