# A pickled iterator of an array goes on where it stood.
import array
import pickle

numbers = array.array("i", [1, 2, 3])
walk = iter(numbers)
next(walk)
print(walk.__reduce__())  # expect: (<built-in function iter>, (array('i', [1, 2, 3]),), 1)
again, copied = pickle.loads(pickle.dumps((walk, numbers)))
copied.append(4)
print(type(again) is type(walk), list(again))  # expect: True [2, 3, 4]
list(walk)
print(walk.__reduce__())  # expect: (<built-in function iter>, ((),))
