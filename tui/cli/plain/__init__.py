"""Line by line, for screen readers and plain terminals: no cursor control, no colour, the app’s engine."""
