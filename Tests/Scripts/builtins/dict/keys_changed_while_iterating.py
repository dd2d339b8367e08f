def walk(view, numbers):
    try:
        for step, item in enumerate(view):
            first = next(iter(numbers))
            numbers[first * 10] = numbers.pop(first)
            print(step, item)
            if step > 12:
                return print("no end")
        print("ended")
    except RuntimeError as error:
        print(error)


one = {0: "zero"}
walk(one, one)
# expect: 0 0
# expect: dictionary keys changed during iteration
some = {1: 1, 2: 2, 3: 3}
walk(some.items(), some)
# expect: 0 (1, 1)
# expect: 1 (2, 2)
# expect: 2 (3, 3)
# expect: ended
five = dict.fromkeys(range(1, 6))
walk(five, five)
# expect: 0 1
# expect: 1 3
# expect: 2 4
# expect: 3 5
# expect: 4 10
# expect: dictionary keys changed during iteration
