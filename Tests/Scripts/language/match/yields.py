def answers(subjects):
    for subject in subjects:
        match subject:
            case [x] if (yield x):
                yield "guarded"
            case [x]:
                reply = yield -x
                print("got", reply)


generator = answers([[1], [2]])
print(next(generator))  # expect: 1
print(generator.send(True))  # expect: guarded
print(next(generator))  # expect: 2
print(generator.send(False))  # expect: -2
print(list(generator))
# expect: got None
# expect: []
