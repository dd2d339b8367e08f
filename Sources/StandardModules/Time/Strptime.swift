import Interpreter
func timeStrptime(_ a: Arguments) throws(Raised) -> Value { .none }
