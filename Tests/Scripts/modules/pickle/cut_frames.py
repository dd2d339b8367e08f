# A frame that is not all there is told of before anything in it is read.
import pickle

whole = pickle.dumps(["some text", "other text"], 4)
for length in (0, 2, 5, 11, len(whole) - 1):
    try:
        pickle.loads(whole[:length])
    except (EOFError, pickle.UnpicklingError) as error:
        print(type(error).__name__, error)
# expect: EOFError Ran out of input
# expect: EOFError Ran out of input
# expect: UnpicklingError pickle data was truncated
# expect: UnpicklingError pickle data was truncated
# expect: UnpicklingError pickle data was truncated
